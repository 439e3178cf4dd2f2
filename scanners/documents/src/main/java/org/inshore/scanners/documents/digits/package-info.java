/**
 * Identifiers whose digits are written otherwise than one ASCII digit beside the next: as codes of
 * characters, each in its own place, in Base64, in digits of another script.
 */
@NullMarked
package org.inshore.scanners.documents.digits;

import org.jspecify.annotations.NullMarked;
