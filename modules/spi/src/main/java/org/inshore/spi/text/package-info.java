/** Characters of Chinese text and what they are read as, for all who compare text. */
@NullMarked
package org.inshore.spi.text;

import org.jspecify.annotations.NullMarked;
