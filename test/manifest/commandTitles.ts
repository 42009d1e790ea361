// The English titles of the commands. They are fixed: people search for them, and documents name them.

export const commandTitles: Readonly<Record<string, string>> = {
  'entraMfa.openDemoTenant': 'Open Demo Tenant',
  'entraMfa.closeTenant': 'Close Tenant',
  'entraMfa.refresh': 'Refresh',
  'entraMfa.refreshAll': 'Refresh',
  'entraMfa.searchUsers': 'Search Users…',
  'entraMfa.filterUsers': 'Filter Users…',
  'entraMfa.clearSearch': 'Clear Search and Filters',
  'entraMfa.loadMore': 'Load More Users',
  'entraMfa.resetMfa': 'Reset MFA (Require Re-register)…',
  'entraMfa.addPhone': 'Add Phone…',
  'entraMfa.changePhone': 'Change Phone Number…',
  'entraMfa.deleteMethod': 'Delete Method…',
  'entraMfa.resumeOperation': 'Resume',
  'entraMfa.cancelOperation': 'Cancel Remaining…',
  'entraMfa.copyTicketSummary': 'Copy Summary for the Ticket',
  'entraMfa.deleteOperation': 'Delete Operation Record…',
  'entraMfa.openInPortal': 'Open in Entra Admin Center',
  'entraMfa.copyUpn': 'Copy User Principal Name',
  'entraMfa.openSettings': 'Open Settings',
  'entraMfa.showLog': 'Show Log',
};
