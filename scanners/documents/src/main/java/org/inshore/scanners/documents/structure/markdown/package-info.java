/** Text with tables drawn in characters, as Markdown and reStructuredText have them. */
@NullMarked
package org.inshore.scanners.documents.structure.markdown;

import org.jspecify.annotations.NullMarked;
