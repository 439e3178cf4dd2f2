/**
 * Links between identifiers of one person: {@code LinkGraph} holds which records name two together,
 * {@code LinkOrder} puts them in an order by evidence and never by their hashes, and {@code
 * Joining} joins identifiers in that order by a union-find that refuses what cannot be one person.
 */
@NullMarked
package org.inshore.core.person.link;

import org.jspecify.annotations.NullMarked;
