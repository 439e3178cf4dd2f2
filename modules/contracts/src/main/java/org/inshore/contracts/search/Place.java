package org.inshore.contracts.search;

/**
 * Place in a contract.
 *
 * @param clause the clause's number with the item's, such as {@code 第八条（三）}
 * @param page its page, from 1; 0 where the document has no pages of its own
 */
public record Place(String clause, int page) {}
