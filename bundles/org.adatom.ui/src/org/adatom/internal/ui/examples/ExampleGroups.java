/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.examples;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.adatom.internal.ui.Core;
import org.adatom.workbench.AnalysisDescriptor;
import org.adatom.workbench.AnalysisFileException;
import org.adatom.workbench.ExampleDescriptor;
import org.adatom.workbench.WorkbenchException;

/** The examples by the category of their analysis, as the menu of the analyses has them. */
public final class ExampleGroups {
    private ExampleGroups() {
    }

    /** {@return the title of each category that has examples, and these; what belongs nowhere comes last} */
    static Map<String, List<ExampleDescriptor>> all() {
        var out = new LinkedHashMap<String, List<ExampleDescriptor>>();
        Core.analyses().categories().forEach(c -> out.put(c.label(), new ArrayList<>()));
        for (var example : Core.examples().all()) {
            var category = analysis(example).map(AnalysisDescriptor::category).orElse("");
            var title = Core.analyses().categories().stream().filter(c -> c.id().equals(category))
                    .map(c -> c.label()).findFirst().orElse("");
            out.computeIfAbsent(title, t -> new ArrayList<>()).add(example);
        }
        out.values().removeIf(List::isEmpty);
        return out;
    }

    /** {@return what an example runs; empty where its file cannot be read or names an analysis that is not there} */
    public static Optional<AnalysisDescriptor> analysis(ExampleDescriptor example) {
        try {
            return Core.analyses().find(example.object().study().analysis());
        } catch (AnalysisFileException | WorkbenchException e) {
            return Optional.empty();
        }
    }
}
