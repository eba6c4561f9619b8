/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.database;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Trees of maps, lists and values as JSON. */
final class Trees {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Trees() {
    }

    /** {@return a tree as JSON} */
    static String json(Object tree) {
        try {
            return JSON.writeValueAsString(tree);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("'" + tree + "' cannot be written as JSON", e);
        }
    }
}
