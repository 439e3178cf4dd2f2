/** Tests of OFD. */
@NullMarked
package org.inshore.scanners.documents.ofd;

import org.jspecify.annotations.NullMarked;
