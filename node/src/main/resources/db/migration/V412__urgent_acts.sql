-- Each second the node asks which urgent acts wait too long; without this it read every act that there is.
CREATE INDEX act_header_urgent ON entente.act_header (at) WHERE urgent;
