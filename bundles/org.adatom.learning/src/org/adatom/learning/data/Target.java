/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.data;

import java.util.List;

/**
 * What is to be predicted.
 *
 * @param name what it is called
 * @param unit its unit, empty for none
 * @param classes the names of the classes, of which a value is the index; empty for a number
 */
public record Target(String name, String unit, List<String> classes) {
    /** Copies the list. */
    public Target {
        classes = List.copyOf(classes);
    }

    /** A number. */
    public Target(String name, String unit) {
        this(name, unit, List.of());
    }

    /** {@return whether it is a class and no number} */
    public boolean isClass() {
        return !classes.isEmpty();
    }
}
