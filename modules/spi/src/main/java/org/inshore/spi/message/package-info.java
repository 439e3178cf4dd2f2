/**
 * User-facing text in Chinese and English: what a person reads, kept in both languages until it is
 * shown.
 */
@NullMarked
package org.inshore.spi.message;

import org.jspecify.annotations.NullMarked;
