/** What programs carry behind them: archives that unpack themselves. */
@NullMarked
package org.inshore.scanners.documents.archive.overlay;

import org.jspecify.annotations.NullMarked;
