/** Forms that only Apple's programs write. */
@NullMarked
package org.inshore.scanners.documents.apple;

import org.jspecify.annotations.NullMarked;
