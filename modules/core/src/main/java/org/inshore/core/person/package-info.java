/**
 * People told apart by keyed hashes of their identifiers: who is in a record, which identifiers are
 * of one person, sets and samples of people, and which sets hold the same ones. Knows no values,
 * and not where they are.
 *
 * <p>{@code RecordPeople}, in short texts {@code FormPeople}, say who is in a record. {@code Links}
 * joins identifiers: {@code LinkGraph} holds which records name two of them together, {@code
 * LinkOrder} in which order they are joined, by evidence and never by their hashes, and {@code
 * Joining} joins them, where nothing speaks against it. {@code Bounds}, {@code Strangers}, {@code
 * Namesakes} and {@code Unseen} say how far the number can be off. {@code Copies} compares sets.
 */
@NullMarked
package org.inshore.core.person;

import org.jspecify.annotations.NullMarked;
