/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.network;

import java.util.List;
import java.util.Map;
import org.adatom.network.Objective;
import org.adatom.network.WeightSpec;

/** Which weights an objective moves. */
public final class Moved {
    private Moved() {
    }

    /**
     * {@return full names of the trainable arrays of nodes that are not frozen}
     *
     * @param specs     of the network
     * @param objective what says which are frozen
     */
    public static List<String> names(Map<String, WeightSpec> specs, Objective objective) {
        return specs.entrySet().stream()
                .filter(e -> e.getValue().trainable() && objective.rateOf(node(e.getKey())) > 0)
                .map(Map.Entry::getKey).toList();
    }

    /**
     * {@return the node that owns an array}
     *
     * @param name full name of the array
     */
    public static String node(String name) {
        return name.substring(0, name.lastIndexOf('.'));
    }
}
