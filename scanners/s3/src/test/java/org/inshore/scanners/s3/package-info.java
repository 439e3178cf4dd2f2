/** Tests against a real server, and against an HTTP stub for what that one cannot answer. */
@NullMarked
package org.inshore.scanners.s3;

import org.jspecify.annotations.NullMarked;
