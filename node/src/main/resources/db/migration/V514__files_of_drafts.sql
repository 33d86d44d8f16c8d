-- A file is attached before the act exists that opens its matter, so nobody has access to that matter yet: whoever may
-- see the draft may attach to it and take away. Once bound to an act, only access to the matter counts.
create policy serve_drafts on entente.attachment to entente_serve
    using (ours and digest is null and exists (select 1 from entente.draft d where d.matter = attachment.matter))
    with check (ours and digest is null and exists (select 1 from entente.draft d where d.matter = attachment.matter));
