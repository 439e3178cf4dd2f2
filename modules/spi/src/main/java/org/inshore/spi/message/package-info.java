/**
 * User-facing text in Chinese and English: what a person reads, kept in both languages until it is
 * shown; and the clock by which its times are told.
 */
@NullMarked
package org.inshore.spi.message;

import org.jspecify.annotations.NullMarked;
