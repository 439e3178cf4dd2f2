/** Reader of packages of RPM. */
@NullMarked
package org.inshore.scanners.documents.archive.rpm;

import org.jspecify.annotations.NullMarked;
