package org.inshore.spi.inventory.violation;

import java.time.LocalDate;

/**
 * A violation that somebody allowed for a time. It stays in every report and is counted apart.
 *
 * @param grantedBy who allowed it
 * @param until last day on which it holds
 * @param reason why
 */
public record Exemption(String grantedBy, LocalDate until, String reason) {}
