/** YAML with lists of records or mappings in mappings, read part by part. */
@NullMarked
package org.inshore.scanners.documents.structure.yaml;

import org.jspecify.annotations.NullMarked;
