/** Tests of what a bucket's settings tell. */
@NullMarked
package org.inshore.scanners.s3.evidence;

import org.jspecify.annotations.NullMarked;
