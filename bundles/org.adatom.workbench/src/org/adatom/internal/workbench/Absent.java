/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.workbench;

import java.util.Optional;
import org.eclipse.jdt.annotation.Nullable;

/** Between values that may be null and optional ones; the null analysis knows no annotations of the JDK's own. */
public final class Absent {
    private Absent() {
    }

    /** {@return a value that may be null as an optional one} */
    public static <T> Optional<T> optional(@Nullable T value) {
        return value == null ? Optional.empty() : Optional.of(value);
    }

    /** {@return the value, or null} */
    public static <T> @Nullable T orNull(Optional<T> value) {
        return value.isPresent() ? value.get() : null;
    }
}
