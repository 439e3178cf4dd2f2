package org.inshore.spi.inventory;

/**
 * A class that a scheme gives to a kind of data.
 *
 * @param scheme {@code notice-17} (category 1 to 7 of the PBOC notice of 2011), {@code jrt-0171}
 *     (C1 to C3), {@code jrt-0197} (level 1 to 5), {@code sensitive} (Y, N, C), {@code
 *     criminal-tier} (50, 500, 5000 items), {@code secrecy-level} (绝密, 机密, 秘密)
 * @param code the class in that scheme
 */
public record Classification(String scheme, String code) {}
