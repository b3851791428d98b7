-- What visitors have put into their carts, and whatever else got in there. A cart's row is locked while it changes.
create table cart (
    visitor uuid           primary key,
    changed timestamptz(3) not null
);

-- The id is given by the view of the page that put it there, and is the order's once it is sold: nothing counts twice.
create table cart_item (
    id      uuid           primary key,
    visitor uuid           not null references cart (visitor),
    product text           not null references product (slug),
    at      timestamptz(3) not null
);

create index cart_item_visitor on cart_item (visitor, at, id);

-- Orders of one checkout share a receipt; it is the view of the page that was paid on, or left.
alter table forced_order add column receipt uuid;

create index forced_order_receipt on forced_order (receipt) where receipt is not null;
