/** What a scanner or extractor is written against: assets, content, settings, limits and errors. */
@NullMarked
package org.inshore.spi.scan;

import org.jspecify.annotations.NullMarked;
