/**
 * Links between identifiers of one person: {@code LinkGraph} holds which records name two together
 * and numbers identifiers as they come ({@code IdentifierIndex}), {@code LinkParts} finds which are
 * connected at all, {@code LinkOrder} puts those of each part in an order by evidence and never by
 * their hashes, {@code ContestedLinks} takes out what one place tells against all others ({@code
 * ToldLinks} says which place tells what), and {@code Joining} joins identifiers in that order by a
 * union-find that refuses what cannot be one person. Which systems give the same numbers to the
 * same people {@code NumberSystems} finds. {@code Links} tells what came of it, {@code LinkedSet}
 * is a set of such people.
 */
@NullMarked
package org.inshore.core.person.link;

import org.jspecify.annotations.NullMarked;
