alter table parent add column age int not null default 7;
