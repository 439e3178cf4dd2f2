/** Text that cameras, programs and people put into pictures beside what is seen. */
@NullMarked
package org.inshore.scanners.documents.picture.metadata;

import org.jspecify.annotations.NullMarked;
