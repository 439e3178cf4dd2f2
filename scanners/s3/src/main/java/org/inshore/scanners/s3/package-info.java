/** Scanner of object stores that speak S3: a bucket, or what is below a prefix of its keys. */
@NullMarked
package org.inshore.scanners.s3;

import org.jspecify.annotations.NullMarked;
