-- How far the clock was advanced, in milliseconds.
CREATE TABLE clock (ahead INTEGER NOT NULL) STRICT;
INSERT INTO clock (ahead) VALUES (0);
