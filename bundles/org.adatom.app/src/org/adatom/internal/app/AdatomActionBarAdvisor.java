/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.app;

import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.GroupMarker;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.jface.action.ICoolBarManager;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.action.ToolBarContributionItem;
import org.eclipse.jface.action.ToolBarManager;
import org.eclipse.swt.SWT;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.actions.ContributionItemFactory;
import org.eclipse.ui.application.ActionBarAdvisor;
import org.eclipse.ui.application.IActionBarConfigurer;

/**
 * The menu bar and the tool bar with the platform's own actions. Everything else comes by menu contributions: each
 * menu has a place {@code additions}, and {@code menu:org.adatom.analyses} is empty (and unseen) until filled.
 */
final class AdatomActionBarAdvisor extends ActionBarAdvisor {

    private static final String ANALYSES = "org.adatom.analyses";
    private static final String VIEW = "org.adatom.view";

    AdatomActionBarAdvisor(IActionBarConfigurer configurer) {
        super(configurer);
    }

    @Override
    protected void fillMenuBar(IMenuManager bar) {
        var window = getActionBarConfigurer().getWindowConfigurer().getWindow();
        bar.add(file(window));
        bar.add(edit(window));
        bar.add(view(window));
        bar.add(menu(Messages.Menu_analyses, ANALYSES));
        bar.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
        bar.add(window(window));
        bar.add(help(window));
    }

    private MenuManager file(IWorkbenchWindow window) {
        var menu = new MenuManager(Messages.Menu_file, IWorkbenchActionConstants.M_FILE);
        menu.add(new GroupMarker(IWorkbenchActionConstants.FILE_START));
        var create = new MenuManager(Messages.Menu_new, ActionFactory.NEW.getId());
        create.setActionDefinitionId("org.eclipse.ui.file.newQuickMenu");
        create.add(ContributionItemFactory.NEW_WIZARD_SHORTLIST.create(window));
        menu.add(create);
        menu.add(new GroupMarker(IWorkbenchActionConstants.NEW_EXT));
        menu.add(new Separator());
        add(menu, window, ActionFactory.CLOSE, ActionFactory.CLOSE_ALL);
        menu.add(new GroupMarker(IWorkbenchActionConstants.CLOSE_EXT));
        menu.add(new Separator());
        add(menu, window, ActionFactory.SAVE, ActionFactory.SAVE_AS, ActionFactory.SAVE_ALL, ActionFactory.REVERT);
        menu.add(new GroupMarker(IWorkbenchActionConstants.SAVE_EXT));
        menu.add(new Separator());
        add(menu, window, ActionFactory.RENAME, ActionFactory.REFRESH);
        menu.add(new Separator());
        add(menu, window, ActionFactory.IMPORT, ActionFactory.EXPORT);
        menu.add(new GroupMarker(IWorkbenchActionConstants.IMPORT_EXT));
        menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
        menu.add(new Separator());
        add(menu, window, ActionFactory.PROPERTIES);
        menu.add(new Separator());
        add(menu, window, ActionFactory.QUIT);
        menu.add(new GroupMarker(IWorkbenchActionConstants.FILE_END));
        return menu;
    }

    private MenuManager edit(IWorkbenchWindow window) {
        var menu = new MenuManager(Messages.Menu_edit, IWorkbenchActionConstants.M_EDIT);
        menu.add(new GroupMarker(IWorkbenchActionConstants.EDIT_START));
        add(menu, window, ActionFactory.UNDO, ActionFactory.REDO);
        menu.add(new GroupMarker(IWorkbenchActionConstants.UNDO_EXT));
        menu.add(new Separator());
        add(menu, window, ActionFactory.CUT, ActionFactory.COPY, ActionFactory.PASTE);
        menu.add(new GroupMarker(IWorkbenchActionConstants.CUT_EXT));
        menu.add(new Separator());
        add(menu, window, ActionFactory.DELETE, ActionFactory.SELECT_ALL);
        menu.add(new Separator());
        add(menu, window, ActionFactory.FIND);
        menu.add(new GroupMarker(IWorkbenchActionConstants.FIND_EXT));
        menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
        menu.add(new GroupMarker(IWorkbenchActionConstants.EDIT_END));
        return menu;
    }

    private MenuManager view(IWorkbenchWindow window) {
        var menu = new MenuManager(Messages.Menu_view, VIEW);
        menu.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
        menu.add(new Separator());
        var show = new MenuManager(Messages.Menu_show, "showView");
        show.add(ContributionItemFactory.VIEWS_SHORTLIST.create(window));
        menu.add(show);
        return menu;
    }

    private MenuManager window(IWorkbenchWindow window) {
        var menu = new MenuManager(Messages.Menu_window, IWorkbenchActionConstants.M_WINDOW);
        add(menu, window, ActionFactory.OPEN_NEW_WINDOW);
        menu.add(new Separator());
        var perspectives = new MenuManager(Messages.Menu_perspective, "openPerspective");
        perspectives.add(ContributionItemFactory.PERSPECTIVES_SHORTLIST.create(window));
        menu.add(perspectives);
        add(menu, window, ActionFactory.RESET_PERSPECTIVE);
        menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
        menu.add(new Separator());
        add(menu, window, ActionFactory.PREFERENCES);
        menu.add(ContributionItemFactory.OPEN_WINDOWS.create(window));
        return menu;
    }

    private MenuManager help(IWorkbenchWindow window) {
        var menu = new MenuManager(Messages.Menu_help, IWorkbenchActionConstants.M_HELP);
        menu.add(new GroupMarker(IWorkbenchActionConstants.HELP_START));
        menu.add(new GroupMarker("group.intro"));
        menu.add(new GroupMarker("group.main"));
        menu.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
        menu.add(new GroupMarker(IWorkbenchActionConstants.HELP_END));
        menu.add(new Separator("group.about"));
        add(menu, window, ActionFactory.ABOUT);
        return menu;
    }

    @Override
    protected void fillCoolBar(ICoolBarManager bar) {
        var window = getActionBarConfigurer().getWindowConfigurer().getWindow();
        var file = new ToolBarManager(SWT.FLAT | SWT.RIGHT);
        file.add(new GroupMarker(IWorkbenchActionConstants.NEW_GROUP));
        file.add(action(ActionFactory.NEW_WIZARD_DROP_DOWN, window));
        file.add(new GroupMarker(IWorkbenchActionConstants.NEW_EXT));
        file.add(action(ActionFactory.SAVE, window));
        file.add(new GroupMarker(IWorkbenchActionConstants.SAVE_EXT));
        bar.add(new ToolBarContributionItem(file, IWorkbenchActionConstants.TOOLBAR_FILE));
        bar.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
    }

    private static MenuManager menu(String label, String id) {
        var menu = new MenuManager(label, id);
        menu.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
        return menu;
    }

    private IContributionItem action(ActionFactory factory, IWorkbenchWindow window) {
        var action = getAction(factory.getId());
        if (action == null) {
            action = factory.create(window);
            register(action);
        }
        return new ActionContributionItem(action);
    }

    private void add(MenuManager menu, IWorkbenchWindow window, ActionFactory... factories) {
        for (var factory : factories) {
            menu.add(action(factory, window));
        }
    }
}
