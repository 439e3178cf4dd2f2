/**
 * What a bucket's settings tell: where it is, where its objects are copied to, and who may read
 * them.
 */
@NullMarked
package org.inshore.scanners.s3.evidence;

import org.jspecify.annotations.NullMarked;
