/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.structure.build;

import java.util.OptionalDouble;
import org.adatom.structure.Element;
import org.adatom.structure.ReferenceState.Kind;
import org.adatom.structure.StructureException;

/** What the builders of clusters share. */
final class Clusters {

    private Clusters() {
    }

    /** {@return the given constant or that of the element's cubic crystal, A} */
    static double constant(Element element, OptionalDouble a) {
        var kind = element.reference().kind();
        if (a.isEmpty() && kind != Kind.FCC && kind != Kind.BCC && kind != Kind.SC) {
            throw new StructureException("no default lattice constant is known for clusters of " + element.symbol()
                    + ", which is not found as a cubic crystal: give the lattice constant a");
        }
        double value = a.orElse(element.reference().a());
        if (!(value > 0)) {
            throw new StructureException("the lattice constant a is " + value + " A: it must be positive");
        }
        return value;
    }

    /** {@return the given constant or that of the element's fcc crystal, A} */
    static double fccConstant(Element element, OptionalDouble a) {
        if (a.isEmpty() && element.reference().kind() != Kind.FCC) {
            throw new StructureException("no default lattice constant is known for " + element.symbol()
                    + " as fcc: give the lattice constant a");
        }
        return constant(element, a);
    }
}
