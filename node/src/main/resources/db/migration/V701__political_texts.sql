-- What arrived and two people read is found political by a person on a page, not by the exchange.
drop policy serve_registers on entente.stopped;
create policy serve_registers on entente.stopped for insert to entente_serve
    with check (entente.acting_officer() is not null and (place <> 'ARRIVAL' or rule = 'ENT-WISH'));
