/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.adatom.internal.ui.Core;
import org.adatom.structure.build.Molecules;
import org.adatom.ui.form.Choices;
import org.adatom.workbench.PotentialDescriptor;

/** The members of open sets as they are registered. */
public final class WorkbenchChoices {
    private WorkbenchChoices() {
    }

    /** {@return the choices} */
    public static Choices get() {
        return set -> switch (set) {
            case "potentials" -> potentials();
            case "models" -> Core.models().all().stream()
                    .map(m -> new Choices.Choice(m.name(), m.label(), m.description(),
                    Optional.of(m.parameters()))).toList();
            case "molecules" -> Molecules.names().stream().map(Choices.Choice::new).toList();
            default -> List.of();
        };
    }

    private static List<Choices.Choice> potentials() {
        return Core.potentials().all().stream().map(p -> new Choices.Choice(p.name(), p.label(), p.description(),
                Optional.of(p.parameters()), machine(p))).toList();
    }

    private static Choices.Machine machine(PotentialDescriptor potential) {
        return new Choices.Machine() {
            @Override
            public Optional<String> missing(Map<String, ?> values) {
                return potential.missing(values);
            }

            @Override
            public Map<String, String> hints(Map<String, ?> values) {
                return potential.hints(values);
            }
        };
    }
}
