-- What visitors were made to buy. One view of a product page buys once at most.
create table forced_order (
    visit   uuid           primary key,
    visitor uuid           not null,
    product text           not null references product (slug),
    how     text           not null check (how in ('BUY', 'DECLINE', 'LEAVING')),
    at      timestamptz(3) not null
);

create index forced_order_visitor on forced_order (visitor, at desc);
