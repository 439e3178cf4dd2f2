/**
 * What stands in a document and nobody hands on: {@code Sweep} gathers it while a reader works,
 * {@code WatchedReader} sees what it fetches of XML, {@code Written} tells writing from measures,
 * and {@code Delivered} of package {@code guard} what came to the sink in whatever form.
 */
@NullMarked
package org.inshore.scanners.documents.sweep;

import org.jspecify.annotations.NullMarked;
