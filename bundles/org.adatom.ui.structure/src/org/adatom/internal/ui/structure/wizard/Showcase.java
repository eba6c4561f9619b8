/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.structure.wizard;

import java.util.HashMap;
import java.util.Map;
import org.adatom.workbench.BuilderDescriptor;

/** Values that a form starts with and that a small picture shows where the plain defaults would not do. */
final class Showcase {
    private static final String SYMBOL = "symbol"; //$NON-NLS-1$
    private static final String SIZE = "size"; //$NON-NLS-1$

    private Showcase() {
    }

    /** {@return the values that a form starts with: an element that has the structure} */
    static Map<String, Object> start(BuilderDescriptor builder) {
        var out = new HashMap<String, Object>();
        var name = builder.name();
        if (name.startsWith("bcc")) { //$NON-NLS-1$
            out.put(SYMBOL, "Fe"); //$NON-NLS-1$
        } else if (name.startsWith("hcp")) { //$NON-NLS-1$
            out.put(SYMBOL, "Mg"); //$NON-NLS-1$
        } else if (name.startsWith("diamond")) { //$NON-NLS-1$
            out.put(SYMBOL, "Si"); //$NON-NLS-1$
        } else if (name.equals("fcc211")) { //$NON-NLS-1$
            out.put(SIZE, "3,2,3"); //$NON-NLS-1$
        }
        return out;
    }

    /** {@return the values of the small picture: a little more of it, little vacuum} */
    static Map<String, Object> picture(BuilderDescriptor builder) {
        var out = new HashMap<>(start(builder));
        var names = builder.parameters().parameters().stream().map(p -> p.name()).toList();
        var name = builder.name();
        if (names.contains("adsorbate") && !name.equals("adsorbate")) { //$NON-NLS-1$ //$NON-NLS-2$
            out.put("adsorbate", "O"); //$NON-NLS-1$ //$NON-NLS-2$
            out.put("vacuum", "2"); //$NON-NLS-1$ //$NON-NLS-2$
            out.put(SIZE, "3,3,3"); //$NON-NLS-1$
        } else if (name.equals("bulk")) { //$NON-NLS-1$
            out.put("cubic", Boolean.TRUE); //$NON-NLS-1$
            out.put(SYMBOL, "NaCl"); //$NON-NLS-1$
            out.put("structure", "rocksalt"); //$NON-NLS-1$ //$NON-NLS-2$
            out.put("a", 5.64); //$NON-NLS-1$
        }
        return out;
    }
}
