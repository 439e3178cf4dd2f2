/**
 * Pictures: what text is in them, read by Tesseract where it is installed and wanted, and which of
 * them are likely to hold any.
 *
 * <p>Readers of documents give theirs to {@code Pictures}, each once however often it is shown. If
 * they are not to be read they are counted, and {@code Likelihood} names those first that look like
 * a card or a page. {@code PictureReader} else reads one: {@code GrayPicture}, {@code Noise} and
 * {@code Skew} make it level and clean, {@code Tesseract} is a process for each, fed and read
 * through pipes with limits of time and memory, and {@code Recognised} says how sure it is; {@code
 * Markings} mends what recognisers misread in secrecy markings. Drawings made of lines and text are
 * in {@code drawing}.
 */
@NullMarked
package org.inshore.scanners.documents.picture;

import org.jspecify.annotations.NullMarked;
