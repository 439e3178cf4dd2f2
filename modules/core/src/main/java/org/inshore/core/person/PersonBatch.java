package org.inshore.core.person;

/**
 * Some people of one asset.
 *
 * @param persons the {@link Identifier} of each; one may come again in another batch
 * @param links identifiers of one record by twos, the better first: both are of one person
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once and never kept; copying costs
public record PersonBatch(long[] persons, long[] links) {}
