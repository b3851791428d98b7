-- The catalogue: ten things that nobody wanted.
create table product (
    slug        text    primary key check (slug ~ '^[a-z0-9-]{1,60}$'),
    title       text    not null,
    tagline     text    not null,
    text        text    not null,
    price_cents integer not null check (price_cents > 0),
    shelf       integer not null unique
);

comment on column product.price_cents is 'euro cents';
comment on column product.shelf is 'order on the shop page';

insert into product (shelf, slug, title, tagline, price_cents, text) values

(1, 'inward-umbrella', 'The Inward Umbrella',
 'It only rains where you are.', 3490,
 'An ordinary umbrella keeps one person dry and leaves everyone else wet, which seemed to us to favour the customer. The Inward Umbrella carries a litre and a half of drizzle in its canopy and releases it over the owner, in sunshine as in snow. Duck not included, though one usually turns up.'),

(2, 'tinned-meeting', 'Tinned Meeting, 60 Minutes',
 'Could have been an empty tin.', 1799,
 'One full hour of discussion, packed at source and sealed before anyone could reach a conclusion. Serves eight, of whom two were needed. Consume at once after opening: left standing, it schedules a follow-up.'),

(3, 'disappointed-cactus', 'The Disappointed Cactus',
 'It isn’t angry.', 2650,
 'Needs water twice a year and an explanation every evening. It has seen your kitchen, it has heard your plans for the weekend, and it would rather not say anything. Flowers once, while you are away.'),

(4, 'sympathetic-alarm-clock', 'The Sympathetic Alarm Clock',
 'You had a long day. So did the clock.', 4999,
 'At the hour you have set, it considers how tired you look and turns over. In our trials nobody was woken before they were ready, and nobody is still employed. It will not ring without its nightcap, nor with it.'),

(5, 'third-sock', 'The Third Sock',
 'Completes any pair that was complete already.', 1333,
 'Sold singly, in your size, in a pattern tested against everything you own and found to match none of it. Wash it once with a happy pair and you will have three odd socks, which is what it wanted. Returns are not accepted: it comes back with a fourth.'),

(6, 'reading-dark', 'Reading Dark, 40 Watts',
 'Throws a warm, even darkness on any page.', 8900,
 'Any lamp can light a dark room; ours does the opposite, for the same electricity. The jointed arm puts the darkness precisely where you need to see. If something in the beam looks back at you, please do not lose its page.'),

(7, 'soluble-teaspoon', 'The Soluble Teaspoon',
 'Stirs once.', 699,
 'Pressed from the finest sugar, with the weight and balance of the family silver, for about four seconds. Leaves no washing-up and no spoon. The presentation case is not soluble, whatever other customers may have told you.'),

(8, 'summer-snow-globe', 'Snow Globe, Summer Edition',
 'Shake well. Nothing will happen.', 2999,
 'An enchanting winter scene, sent out in August in our unrefrigerated van. The hat is real felt, the carrot is real carrot, and the snowman was really there when we packed it. A night in the freezer restores the whole to a lump.'),

(9, 'career-ladder', 'The Career Ladder',
 'Rungs begin at management level.', 19900,
 'Four metres of seasoned ash, with every rung you could wish for once you no longer need it. Users who started at the top describe the climb as perfectly fair. The lower rungs have been approved in principle and will be discussed at your next review.'),

(10, 'the-box-it-came-in', 'The Box It Came In',
 'Product sold separately, and discontinued.', 5995,
 'The best part of any delivery, freed at last from the thing inside it. Each box travels in a slightly larger box for its protection, and that one is yours to keep, for a surcharge you have already paid. Opening any of them voids the others.');
