/** Text of documents and the time it takes, beside Apache Tika's. */
@NullMarked
package org.inshore.benchmarks.documents;

import org.jspecify.annotations.NullMarked;
