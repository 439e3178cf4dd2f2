/**
 * Bounds of how many people there are: least and most of a union of places ({@code Bounds}),
 * strangers who share a name ({@code Strangers}, {@code NameCollisions}, {@code Namesakes}). What
 * it counts is {@code PeopleSets}: the people of one place by how they are known. {@code
 * NamedPeople} says how many two places share whom nothing but a name joins, {@code NamelessPeople}
 * how many whom nobody names are likely named elsewhere ({@code HowKnown}).
 */
@NullMarked
package org.inshore.core.person.bound;

import org.jspecify.annotations.NullMarked;
