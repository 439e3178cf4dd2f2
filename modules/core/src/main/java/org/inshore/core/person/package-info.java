/**
 * People told apart by keyed hashes of their identifiers: who is in a record, which identifiers are
 * of one person, sets and samples of people, and which sets hold the same ones. Knows no values,
 * and not where they are.
 */
@NullMarked
package org.inshore.core.person;

import org.jspecify.annotations.NullMarked;
