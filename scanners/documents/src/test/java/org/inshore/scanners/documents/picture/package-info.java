@NullMarked
package org.inshore.scanners.documents.picture;

import org.jspecify.annotations.NullMarked;
