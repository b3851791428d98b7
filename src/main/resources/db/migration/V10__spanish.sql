-- What is said of the products in languages other than English, which stands with the product itself.
create table product_words (
    product  text not null references product,
    language text not null check (language ~ '^[a-z]{2,3}$'),
    title    text not null,
    tagline  text not null,
    text     text not null,
    primary key (product, language)
);

insert into product_words (language, product, title, tagline, text) values

('es', 'inward-umbrella', 'El paraguas hacia dentro',
 'Solo llueve donde está usted.',
 'Un paraguas corriente mantiene seca a una persona y moja a todas las demás, lo cual, a nuestro entender, favorecía al cliente. El paraguas hacia dentro guarda litro y medio de llovizna en la copa y la suelta sobre su dueño, con sol o con nieve. El pato no está incluido, aunque suele presentarse alguno.'),

('es', 'tinned-meeting', 'Reunión en conserva, 60 minutos',
 'Podría haber sido una lata vacía.',
 'Una hora entera de debate, envasada en origen y precintada antes de que nadie llegara a una conclusión. Ocho raciones, de las que hacían falta dos. Consúmase nada más abrir: si se deja reposar, convoca otra.'),

('es', 'disappointed-cactus', 'El cactus decepcionado',
 'No está enfadado.',
 'Necesita agua dos veces al año y una explicación todas las noches. Ha visto su cocina, ha oído sus planes para el fin de semana y prefiere no decir nada. Florece una sola vez, cuando usted no está.'),

('es', 'sympathetic-alarm-clock', 'El despertador comprensivo',
 'Ha tenido usted un día muy largo. Él también.',
 'A la hora fijada, observa la cara de sueño que tiene usted y se da media vuelta. En nuestras pruebas nadie se despertó antes de tiempo y nadie conserva el empleo. No suena sin su gorro de dormir, y con él tampoco.'),

('es', 'third-sock', 'El tercer calcetín',
 'Completa cualquier par que ya estuviera completo.',
 'Se vende suelto, de su talla, con un estampado que se comparó con todo lo que usted posee y no combina con nada. Lávelo una vez con un par bien avenido y tendrá tres calcetines desparejados, que es lo que él quería. No se admiten devoluciones: vuelve con un cuarto.'),

('es', 'reading-dark', 'Oscuridad de lectura, 40 vatios',
 'Arroja una tiniebla cálida y uniforme sobre cualquier página.',
 'Iluminar un cuarto oscuro está al alcance de cualquier lámpara; la nuestra hace lo contrario, con la misma electricidad. El brazo articulado pone la oscuridad justo donde hace falta ver. Si desde el haz algo le devuelve la mirada, no le pierda la página, por favor.'),

('es', 'soluble-teaspoon', 'La cucharilla soluble',
 'Remueve una vez.',
 'Prensada con el azúcar más fino, tiene el peso y el equilibrio de la plata de la familia durante unos cuatro segundos. No deja nada que fregar, ni cuchara. El estuche no es soluble, le hayan contado lo que le hayan contado otros clientes.'),

('es', 'summer-snow-globe', 'Bola de nieve, edición de verano',
 'Agítese bien. No pasará nada.',
 'Una encantadora estampa invernal, enviada en agosto en nuestra furgoneta sin refrigerar. El sombrero es de auténtico fieltro, la zanahoria es de auténtica zanahoria y el muñeco de nieve estaba ahí de verdad cuando lo empaquetamos. Una noche en el congelador le devuelve a todo su forma de terrón.'),

('es', 'career-ladder', 'La escalera del éxito',
 'Los peldaños empiezan a la altura de dirección.',
 'Cuatro metros de fresno curado, con todos los peldaños que se puedan desear en cuanto dejan de hacer falta. Quienes empezaron por arriba describen la subida como perfectamente justa. Los peldaños inferiores están aprobados en principio y se tratarán en su próxima evaluación.'),

('es', 'the-box-it-came-in', 'La caja en la que venía',
 'El producto se vende por separado, y ya no se fabrica.',
 'Lo mejor de cualquier envío, libre por fin de lo que llevaba dentro. Cada caja viaja, por su seguridad, dentro de otra algo mayor, y esa puede quedársela por un recargo que usted ya ha pagado. Abrir una anula las demás.');
