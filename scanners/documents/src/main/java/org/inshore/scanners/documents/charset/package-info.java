/**
 * Charset detection: one pass of checks over all bytes decides for UTF-8 or GB 18030, which stay as
 * they are; anything else is decoded to UTF-8 on the way.
 */
@NullMarked
package org.inshore.scanners.documents.charset;

import org.jspecify.annotations.NullMarked;
