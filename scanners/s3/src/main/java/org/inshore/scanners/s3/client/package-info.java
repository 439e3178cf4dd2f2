/** What is asked of an object store, by which keys, and what its errors mean; nothing of files. */
@NullMarked
package org.inshore.scanners.s3.client;

import org.jspecify.annotations.NullMarked;
