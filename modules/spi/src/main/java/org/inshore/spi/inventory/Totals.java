package org.inshore.spi.inventory;

/**
 * The figures of a whole scan.
 *
 * @param sources data sources in scope
 * @param failedSources of them, those in which nothing could be looked at
 * @param assets assets found
 * @param scanned looked through
 * @param incomplete begun and not finished
 * @param skipped left out on purpose
 * @param failed could not be looked at
 * @param failedParts parts of containers that could not be looked at or were left out
 * @param findings findings of personal financial information
 * @param violations violations, without those to be clarified
 * @param toClarify violations to be clarified
 * @param stateSecrets assets in which a state-secret marking was found
 * @param exempted violations, and those to be clarified, that somebody allowed for a time
 * @param persons people in all places, each counted once
 * @param personsOffshore people in offshore places
 * @param personsUnknown people in places that nobody could locate
 */
public record Totals(
    long sources,
    long failedSources,
    long assets,
    long scanned,
    long incomplete,
    long skipped,
    long failed,
    long failedParts,
    long findings,
    long violations,
    long toClarify,
    long stateSecrets,
    long exempted,
    PersonCount persons,
    PersonCount personsOffshore,
    PersonCount personsUnknown) {}
