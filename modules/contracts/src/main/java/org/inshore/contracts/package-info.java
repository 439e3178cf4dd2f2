/**
 * Contracts with outsourcers: text in, answers out.
 *
 * <p>{@link org.inshore.contracts.ContractCheck} is the door. Package {@code text} cuts a contract
 * into numbered clauses and sentences and finds out who its parties are; {@code duty} reads what is
 * asked for from a pack; {@code search} keeps the clauses in an index in memory, one document for
 * each, and answers by interval queries.
 *
 * <p>What is not here: how text is got out of documents, and what an answer means for a transfer.
 * An answer says where words stand; it is never an opinion of law.
 */
@NullMarked
package org.inshore.contracts;

import org.jspecify.annotations.NullMarked;
