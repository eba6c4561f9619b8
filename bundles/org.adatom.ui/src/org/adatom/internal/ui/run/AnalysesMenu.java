/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.run;

import java.util.ArrayList;
import org.adatom.internal.ui.Core;
import org.adatom.internal.ui.Images;
import org.adatom.internal.ui.Messages;
import org.adatom.workbench.AnalysisDescriptor;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.actions.CompoundContributionItem;
import org.eclipse.ui.menus.IWorkbenchContribution;
import org.eclipse.ui.services.IServiceLocator;
import org.eclipse.jdt.annotation.Nullable;

/** The registered analyses: a submenu for each category, or one list when there are few. */
public final class AnalysesMenu extends CompoundContributionItem implements IWorkbenchContribution {
    private static final int FEW = 12;
    private @Nullable IWorkbenchWindow window;

    @Override
    public void initialize(IServiceLocator locator) {
        window = locator.getService(IWorkbenchWindow.class);
    }

    @Override
    public boolean isDynamic() {
        return true;
    }

    @Override
    protected IContributionItem[] getContributionItems() {
        var registry = Core.analyses();
        var items = new ArrayList<IContributionItem>();
        boolean few = registry.all().size() <= FEW;
        for (var category : registry.categories()) {
            var analyses = registry.in(category);
            if (analyses.isEmpty()) {
                continue;
            }
            if (few) {
                if (!items.isEmpty()) {
                    items.add(new Separator());
                }
                analyses.forEach(a -> items.add(item(a)));
            } else {
                var menu = new MenuManager(category.label());
                analyses.forEach(a -> menu.add(item(a)));
                items.add(menu);
            }
        }
        if (items.isEmpty()) {
            var none = new Action(Messages.Run_noAnalyses) { };
            none.setEnabled(false);
            items.add(new ActionContributionItem(none));
        }
        return items.toArray(IContributionItem[]::new);
    }

    private IContributionItem item(AnalysisDescriptor analysis) {
        var action = new Action(analysis.label() + "…", Images.of(analysis)) {
            @Override
            public void run() {
                var in = window;
                if (in != null) {
                    RunDialog.open(in, analysis);
                }
            }
        };
        action.setToolTipText(analysis.description());
        action.setEnabled(ActiveSource.suits(analysis, window));
        return new ActionContributionItem(action);
    }
}
